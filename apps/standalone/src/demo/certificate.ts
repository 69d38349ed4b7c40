import PDFDocument from 'pdfkit';

/** What a demonstration certificate says. */
export interface CertificateText {
  readonly title: string;
  readonly holder: string;
  readonly period: string;
}

/** A one-page certificate of attendance, a real PDF; the same text gives the same bytes, so that it is stored once. */
export const certificate = ({ title, holder, period }: CertificateText): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      size: 'A4',
      margin: 72,
      info: { Title: title, CreationDate: new Date(0), ModDate: new Date(0) },
    });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.fontSize(22).text('Attestation', { align: 'center' }).moveDown(2);
    pdf.fontSize(12).text(`Nous attestons que ${holder} a réalisé l’action suivante :`).moveDown();
    pdf.fontSize(14).text(title, { align: 'center' }).moveDown();
    pdf.fontSize(12).text(period).moveDown(4);
    pdf.fillColor('#777777').text('Document de démonstration : personne et organisme inventés.', { align: 'center' });
    pdf.end();
  });
