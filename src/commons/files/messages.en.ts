import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  label: 'Add files',
  hint: (most, size, all) =>
    `A photo or screenshot (jpg, png, webp) or a PDF. At most ${most} files, each at most ${size} MB, together at most ${all} MB.`,
  look: 'We remove what is hidden in a file, such as the place, the device and the name. What you see on it stays: a face, a name, a screen. So have a good look first. Comments and filled-in fields in a PDF are left out.',
  title: 'Attachments',
  name: (position, kind, size) => `attachment ${position} (${kind}, ${size})`,
  short: (position) => `Attachment ${position}`,
  fileName: (position) => `attachment-${position}`,
  kinds: { image: 'picture', pdf: 'PDF' },
  kilobytes: (size) => `${size} KB`,
  add: 'Add',
  download: 'Save',
  remove: 'Take away',
  which: (name) => `, ${name}`,
  errors: {
    fileTooLarge: 'This file is too large. Choose a smaller file or make a screenshot.',
    filesTooLarge:
      'These files are too large together. Choose fewer or smaller ones. What you typed is still here.',
    fileTooMany: 'These are too many files. You can send at most five.',
    fileEmpty: 'This file is empty. Choose another file.',
    fileOtherKind: 'We do not take this kind of file. Make a screenshot and choose that.',
    fileBroken: 'This file is not whole, we cannot read it. Make a screenshot and choose that.',
    fileTooManyPixels: 'This picture is too large to read. Make a screenshot and choose that.',
    fileTooManyPages: 'This PDF has too many pages. Make a screenshot of what matters.',
    fileLocked: 'This PDF has a password or a lock. Make a screenshot and choose that.',
    fileTooComplex: 'We cannot clean all of this PDF. Make a screenshot and choose that.',
    fileBusy: 'Too many files are being read just now. Try again in a minute.',
    fileNoRoom: 'There is no room for files just now. You can still send your report.',
    fileReportFull: 'This report cannot hold more files. You can still send your message.',
    fileAgain: 'Choose your files once more. We did not keep them.',
  },
  numbered: (position, text) => `File ${position}: ${text}`,
}
