import { typo } from '@libs/contracts';
import { Button, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../texts/numbers.js';
import { BlockField } from './block-field.js';
import { Empty } from '../ui/empty.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { browsed } from './browsed.js';
import { type ReferentialSearch, referentialSearchOf } from './referential-search.js';
import css from './referential.module.css';
import type { Block, RevisionContent } from './revision-content.js';
import { RowDetails } from './row-details.js';

const useChoice = () => {
  const search: ReferentialSearch = useSearch({ from: '/referentiel' });
  const navigate = useNavigate({ from: '/referentiel' });
  const [typed, setTyped] = useState(search.mots ?? '');
  const choose = (choice: Readonly<Record<string, string>>) => {
    const { ligne: _left, ...kept } = search;
    void navigate({ search: referentialSearchOf({ ...kept, ...choice }), replace: true, resetScroll: false });
  };
  const type = (mots: string) => {
    setTyped(mots);
    choose({ mots });
  };
  return { search, choose, typed, type };
};

/** The rows in force, by block or by a few words. */
export const Browse = ({ content }: { readonly content: RevisionContent }) => {
  const { t } = useTranslation();
  const { search, choose, typed, type } = useChoice();
  const blocks = browsed(content.blocks, search);
  return (
    <>
      <search className={css['filters']} aria-label={t('referential.search')}>
        <TextInput
          type="search"
          label={t('referential.search')}
          placeholder={t('referential.searchHint')}
          leftSection={<Icon name="search" size={18} />}
          value={typed}
          onChange={({ currentTarget: { value } }) => type(value)}
        />
        <BlockField
          label={t('referential.block')}
          value={search.bloc}
          onChoose={(value) => choose({ bloc: value })}
          any={t('referential.allBlocks')}
          blocks={content.blocks}
        />
      </search>
      <p role="status" className="quiet">
        {t('referential.rows', { count: blocks.reduce((sum, { rows }) => sum + rows.length, 0) })}
      </p>
      {blocks.length === 0 && (
        <Empty title={t('referential.nothing')}>
          <p>{t('referential.nothingDetail')}</p>
          <Button variant="default" onClick={() => type('')}>
            {t('referential.clear')}
          </Button>
        </Empty>
      )}
      {blocks.map((block) => (
        <BlockPanel
          key={block.number}
          block={block}
          content={content}
          words={search.mots ?? ''}
          target={search.ligne}
        />
      ))}
      {content.weight && <TotalWeight weight={content.weight} />}
    </>
  );
};

interface BlockPanelProps {
  readonly block: Block;
  readonly content: RevisionContent;
  readonly words: string;
  readonly target: string | undefined;
}

const BlockPanel = ({
  block: { number, title, minimum, constraints, rows },
  content,
  words,
  target,
}: BlockPanelProps) => {
  const { t } = useTranslation();
  return (
    <Panel
      title={typo(t('referential.blockTitle', { number, title }))}
      aside={<span className="quiet">{t('referential.minimum', { count: minimum.actions })}</span>}
    >
      {constraints.length > 0 && (
        <ul className={css['constraints']}>
          {constraints.map(({ code, label }) => (
            <li key={code}>{typo(label)}</li>
          ))}
        </ul>
      )}
      <ul className={css['rows']}>
        {rows.map((row) => (
          <RowDetails
            key={row.id}
            block={number}
            row={row}
            content={content}
            words={words}
            isTarget={row.id === target}
          />
        ))}
      </ul>
    </Panel>
  );
};

const TotalWeight = ({ weight }: { readonly weight: NonNullable<RevisionContent['weight']> }) => {
  const { t } = useTranslation();
  const { name, abbreviation, minimum } = weight;
  return (
    <Panel title={t('referential.totalTitle')}>
      <p>{t('referential.total', { amount: numberText(minimum), unit: abbreviation })}</p>
      <p className="quiet">{typo(`${abbreviation} : ${name}`)}</p>
    </Panel>
  );
};
