import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateText } from '../../../bench/generate.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: work that takes long', () => {
  let workbench: Workbench;
  let files: readonly string[];

  suiteSetup(async () => {
    const { text } = generateText(5_000_000);
    workbench = await openWorkbench();
    files = ['bulk.rev1.decl.md', 'bulk.rev2.decl.md'].map((name) => join(workbench.folder, name));
    await writeFile(files[0]!, text);
    await writeFile(files[1]!, text.replace('/Rev.1', '/Rev.2').replaceAll(' the ', ' each '));
  });
  suiteTeardown(async () => {
    await workbench?.close();
    await Promise.all(files.map((file) => rm(file, { force: true })));
  });

  test('a comparison of long texts shows itself and can be stopped', async () => {
    const { page } = workbench;
    await workbench.open('bulk.rev2.decl.md');
    await workbench.run('Ad Ref: Show changes since the previous revision');
    const toast = page.locator('.notification-list-item', { hasText: 'Comparing Rev.2 with Rev.1' });
    await toast.hover();
    await toast.getByRole('button', { name: 'Cancel' }).click();
    const frame = await workbench.frameWith('p.empty[role="alert"]');
    await frame.getByText('The comparison was stopped.').waitFor();
  });
});
