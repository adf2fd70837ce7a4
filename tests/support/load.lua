-- For wrk: asks for the paths of a file in turn, every thread from another place on, and counts what is not answered with 200.
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  table.insert(threads, thread)
end

function init(args)
  paths = {}
  for line in io.lines(args[1]) do paths[#paths + 1] = line end
  at = place * math.floor(#paths / 2)
  refused = 0
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Host"] = "localhost", ["Accept-Encoding"] = "br, gzip" })
end

function response(status)
  if status ~= 200 then refused = refused + 1 end
end

function done()
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("refused") end
  print("not 200: " .. sum)
end
