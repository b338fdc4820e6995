import { strings } from '../../strings/en.ts';
import { SelectField } from '../../ui/SelectField.tsx';

const words = strings.import;

/** Whether the article of a page is its text, or all words of it. */
export function ExtentField({ isWhole, disabled = false, onChange }: { readonly isWhole: boolean; readonly disabled?: boolean; readonly onChange: (isWhole: boolean) => void }) {
  return (
    <SelectField
      label={words.extent} hint={words.extentHint} value={isWhole ? 'page' : 'article'} disabled={disabled} onChange={(value) => onChange(value === 'page')}
      options={[{ value: 'article', label: words.extents.article }, { value: 'page', label: words.extents.page }]}
    />
  );
}
