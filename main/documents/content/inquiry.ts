// F4 人民调解调查记录: one for each inquiry, of a person or of a place.
import { dayOrBlank, inDayOrder } from '../../domain/day';
import type { Inquiry } from '../../domain/inquiry';
import { about, type Drafted, type FormContent, type Said } from './form-content';
import { timeInWords, whichSitting } from './session-record';

export interface InquiryWords {
  time: string;
  place: string;
  /** 参加人, as it was written down. */
  present: string;
  /** 被调查人; empty when a place was looked at. */
  asked: string;
  /** Nobody was asked: who was there signs. */
  ofPlace: boolean;
  record: string;
  investigators: string[];
  recorder: string;
  day: string;
}

export const F4: FormContent<InquiryWords> = {
  papers: (file) => {
    const inquiries = inDayOrder(file.inquiries, (inquiry) => `${inquiry.on ?? '9999'} ${inquiry.from || '99:99'}`);
    return inquiries.map((inquiry, i): Drafted => ({ subject: inquiry.id, which: whichSitting(inquiry, i, inquiries.length), lacking: '' }));
  },
  words: (file, subject) => {
    const inquiry = about(file.inquiries, subject);
    return inquiry ? inquiryWords(inquiry) : null;
  },
  blank: () => ({ time: '', place: '', present: '', asked: '', ofPlace: false, record: '', investigators: [], recorder: '', day: '' }),
};

function inquiryWords(inquiry: Inquiry): Said<InquiryWords> {
  return {
    day: inquiry.on,
    words: {
      time: timeInWords(inquiry),
      place: inquiry.place,
      present: inquiry.present,
      asked: inquiry.subject,
      ofPlace: inquiry.subject === '',
      record: inquiry.record,
      investigators: inquiry.investigators.map((m) => m.name),
      recorder: inquiry.recorder?.name ?? '',
      day: dayOrBlank(inquiry.on),
    },
  };
}
