const number = new Intl.NumberFormat('en');

/** What giving the network out as a picture is called. */
export const pictureStrings = {
  menu: 'More',
  save: 'Save picture',
  copy: 'Copy as image',
  form: 'Form',
  forms: { svg: 'SVG, sharp at any size, words stay words', png: 'PNG, an image' },
  size: 'Size',
  pixels: (width: number, height: number): string => `${number.format(width)} × ${number.format(height)} pixels`,
  cancel: 'Cancel',
  saveButton: 'Save',
  fileName: 'network',
  failed: 'The picture could not be made',
  copied: 'The picture is on the clipboard',
} as const;
