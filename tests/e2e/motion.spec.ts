/** Pages pass into one another where motion is welcome, and only there. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { path } from '../support/site.ts';

/** Whether the page asks for a transition from and to other pages, as the browser reads its styles. */
function asksForTransitions(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const rulesOf = (list: CSSRuleList): CSSRule[] => [...list].flatMap((rule) => {
      if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? rulesOf(rule.cssRules) : [];
      return rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : [rule];
    });
    return [...document.styleSheets].filter((sheet) => matchMedia(sheet.media.mediaText || 'all').matches).flatMap((sheet) => rulesOf(sheet.cssRules)).some((rule) => rule.cssText.replace(/\s+/g, '').startsWith('@view-transition{navigation:auto'));
  });
}

test.describe('where motion is welcome', () => {
  // A browser on a busy machine may show the page before the transition begins, and then says that it left it out.
  test.use({ contextOptions: { reducedMotion: 'no-preference' }, allowedFindings: [/Transition was (?:skipped|aborted)/] });

  test('pages ask for a transition, and a link leads there and back through it', async ({ page }) => {
    await page.goto(path('fr', 'opt-out'));
    expect(await asksForTransitions(page)).toBe(true);
    const link = page.getByRole('main').locator(`a[href$="${path('fr', 'opt-out/be')}"]`).first();
    await link.click();
    await expect(page).toHaveURL(path('fr', 'opt-out/be'));
    await expect(page.locator('#computer-3')).toBeAttached();
    await page.goBack();
    await expect(page).toHaveURL(path('fr', 'opt-out'));
  });
});

test('who wants less motion has none', async ({ page }) => {
  await page.goto(path('fr', 'opt-out'));
  expect(await asksForTransitions(page)).toBe(false);
});
