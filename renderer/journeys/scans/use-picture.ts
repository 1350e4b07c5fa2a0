// A file of a case as an address an <img> can show, for as long as it is shown.
import { useEffect, useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { call } from '../../api';

export interface Picture {
  url: string | null;
  error: AppError | null;
}

const NOTHING: Picture = { url: null, error: null };

/**
 * The picture of a page, read when it is wanted.
 * @param sha256 its hash: another hash is another picture, and is read anew
 */
export function usePicture(wanted: boolean, id: string, scan: string, page: number, sha256: string): Picture {
  const [picture, setPicture] = useState<Picture & { of: string }>({ ...NOTHING, of: '' });
  useEffect(() => {
    if (!wanted || sha256 === '') return undefined;
    let url: string | null = null;
    let here = true;
    void call('scans.read', { id, scan, what: page }).then((read) => {
      if (!here) return;
      if (read.ok) url = URL.createObjectURL(new Blob([read.value.bytes], { type: 'image/jpeg' }));
      setPicture({ of: sha256, url, error: read.ok ? null : read.error });
    });
    return () => {
      here = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [wanted, id, scan, page, sha256]);
  return picture.of === sha256 ? picture : NOTHING;
}
