import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';
import './playground.css';

const newTab = `# Ctrl+Space suggests what can stand here, Ctrl+Enter runs the query.
# The book at the left edge opens the documentation.

`;

createRoot(document.getElementById('playground')!).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: '/graphql' }),
      defaultTabs: examples,
      defaultQuery: newTab,
      schemaDescription: true,
    },
    createElement(GraphiQL.Logo, null, 'Hearsay'),
  ),
);
