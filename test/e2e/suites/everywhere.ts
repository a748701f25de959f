/** What has to work in every extension host. */
export async function loadEverywhere(): Promise<void> {
  await import('./drafts.ts');
  await import('./open-items.ts');
  await import('./language-features.ts');
  await import('./decisions.ts');
  await import('./text-views.ts');
  await import('./meeting-files.ts');
  await import('./language-versions.ts');
  await import('./delegations.ts');
  await import('./revisions.ts');
  await import('./word.ts');
}
