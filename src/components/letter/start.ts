/** Shows the letter tool, and loads it when a reader first uses it or comes from the page of a territory (`?for=ch`). */
export function startLetter(): void {
  const tool = document.querySelector<HTMLElement>('[data-letter-tool]');
  if (!tool) return;
  const events = ['focusin', 'pointerdown', 'change'] as const;
  const listen = () => {
    for (const event of events) tool.addEventListener(event, load);
  };
  const load = () => {
    for (const event of events) tool.removeEventListener(event, load);
    void import('./tool.ts').then(({ startTool }) => startTool(tool)).catch(() => {
      const say = tool.querySelector<HTMLElement>('[data-say]');
      if (say) say.textContent = say.dataset['failed'] ?? '';
      listen();
    });
  };
  for (const part of tool.querySelectorAll<HTMLElement>('.scripted')) part.hidden = false;
  listen();
  const asked = new URL(location.href).searchParams.get('for');
  const territory = tool.querySelector<HTMLSelectElement>('[name="territory"]');
  if (!asked || !territory || ![...territory.options].some((option) => option.value === asked)) return;
  territory.value = asked;
  load();
}
