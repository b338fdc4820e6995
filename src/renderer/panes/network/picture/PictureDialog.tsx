import { useState } from 'react';
import { pictureStrings } from '../../../strings/network-picture.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { imageWidths, usualImageWidth } from '../../../../drawing/network/picture/size.ts';
import type { PictureSize } from '../../../../drawing/network/picture/svg.ts';

export interface PictureDialogProps {
  /** What the picture is drawn with; an image has the same form. */
  readonly size: PictureSize;
  /** @param width of the image in pixels; null for what has no pixels */
  readonly onSave: (width: number | null) => void;
  readonly onClose: () => void;
}

const widths = imageWidths.map(String);
const forms = ['svg', 'png'] as const;

/** Asks in which form and size the network is saved. */
export function PictureDialog({ size, onSave, onClose }: PictureDialogProps) {
  const [form, setForm] = useState<(typeof forms)[number]>('svg');
  const [width, setWidth] = useState(String(usualImageWidth));
  const sizes = widths.map((value) => ({ value, label: pictureStrings.pixels(Number(value), Math.round(Number(value) * size.height / size.width)) }));
  return (
    <Dialog
      title={pictureStrings.save} width="small" onClose={onClose}
      onSubmit={() => {
        onClose();
        onSave(form === 'svg' ? null : Number(width));
      }}
      footer={<><Button onClick={onClose}>{pictureStrings.cancel}</Button><Button tone="primary" type="submit">{pictureStrings.saveButton}</Button></>}
    >
      <SelectField label={pictureStrings.form} value={form} options={forms.map((value) => ({ value, label: pictureStrings.forms[value] }))} onChange={setForm} />
      {form === 'png' && <SelectField label={pictureStrings.size} value={width} options={sizes} onChange={setWidth} />}
    </Dialog>
  );
}
