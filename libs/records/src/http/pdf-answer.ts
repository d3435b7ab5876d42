import { StreamableFile } from '@nestjs/common';
import type { PdfFile } from '../invoices/read-invoices.ts';

/** The file's name says nothing about anybody. */
export const pdfAnswer = ({ name, bytes }: PdfFile): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
