// 帮助: how do I …? The manual, one topic at a time, searchable.
import { useEffect, useRef, useState } from 'react';
import { go, hashOf, type Route } from '../../route';
import { CLOCKS, help as words, TOPICS } from '../../strings/help';
import { wordsOf, type Topic } from '../../strings/help/topic';
import { useComposedText } from '../../ui/composing';
import { PageFrame } from '../../ui/page-frame';
import { Blocks } from './blocks';
import { ClockTable } from './clock-table';
import './help.css';

const routeOf = (topic: string): Route => ({ page: 'help', topic, query: {} });

export function HelpPage({ route }: { route: Route & { page: 'help' } }) {
  const [text, setText] = useState('');
  const typed = useComposedText<HTMLInputElement>(text, setText);
  const found = TOPICS.filter((topic) => matches(topic, text));
  const asked = TOPICS.find((topic) => topic.id === route.topic);
  // While searching, the first find is shown unless the topic asked for is among them.
  const shown = asked && found.includes(asked) ? asked : (found[0] ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(route.topic);
  useEffect(() => {
    if (opened.current !== route.topic) heading.current?.focus();
    opened.current = route.topic;
  }, [route.topic]);
  return (
    <PageFrame title={words.title} wide>
      <div className="help">
        <div className="help-side">
          <label className="field-label" htmlFor="help-search">
            {words.search}
          </label>
          <input
            id="help-search"
            className="help-search"
            type="search"
            autoComplete="off"
            {...typed}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && shown) go(routeOf(shown.id));
            }}
          />
          <nav aria-label={words.list}>
            <ul className="help-list">
              {found.map(({ id, title }) => (
                <li key={id}>
                  <a href={hashOf(routeOf(id))} aria-current={id === shown?.id ? 'true' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {found.length === 0 && <p role="status">{words.nothing}</p>}
        </div>
        {shown && (
          <article className="help-topic">
            <h2 ref={heading} tabIndex={-1}>
              {shown.title}
            </h2>
            {shown.id === CLOCKS ? <ClockTable /> : <Blocks blocks={shown.blocks} />}
          </article>
        )}
      </div>
    </PageFrame>
  );
}

/** True when a topic speaks of every word typed. */
function matches(topic: Topic, text: string): boolean {
  const all = topic.id === CLOCKS ? `${topic.title}${words.clocks.intro}${words.clocks.rules.join('')}` : wordsOf(topic);
  return text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.toLowerCase().includes(word));
}
