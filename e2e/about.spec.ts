import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

test('the licences of all that is in the program are shown in the window', async ({ open, sample }) => {
  const window = await open(sample);
  const settings = await window.showDialog('Settings');
  await settings.getByRole('button', { name: 'About Casewright' }).click();
  const about = window.dialog('About Casewright');
  await expect(about).toContainText(/Casewright \d+\.\d+\.\d+/);
  const notices = about.getByRole('region', { name: 'The work of others in it, and their licences' });
  for (const name of ['better-sqlite3 ', 'pdfjs-dist ', 'react ', 'lucide-react ', '@fontsource-variable/inter ']) await expect(notices).toContainText(name);
  await expect(notices).toContainText('SIL OPEN FONT LICENSE');
  await expectAccessible(window.page, 'about');
});
