package org.ledgerdesk.ticket.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.duplicates.DuplicateIndex.Asked;

/**
 * The words of all tickets, ranked by BM25F: the subject's words count several times in one field, which is what BM25F does,
 * and lets Lucene skip what cannot win.
 */
final class WordIndex implements AutoCloseable {

    private static final String REFERENCE = "reference";
    private static final String ORIGINAL = "original";
    private static final String SCOPE = "scope";
    private static final String REQUESTER = "requester";
    private static final String SUBJECT = "subject";
    private static final String WORDS = "words";
    private static final String MARKS = "marks";

    private final Directory folder;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final int subjectWeight;
    private final BM25Similarity similarity;

    WordIndex(Directory folder, Analyzer analyzer, Tuning tuning) {
        this.folder = folder;
        this.analyzer = analyzer;
        this.subjectWeight = tuning.subjectWeight();
        this.similarity = new BM25Similarity(tuning.k1(), tuning.b());
        try {
            writer = new IndexWriter(
                    folder,
                    new IndexWriterConfig(analyzer)
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setSimilarity(similarity)
                            .setRAMBufferSizeMB(8)
                            .setCommitOnClose(false));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the ranking needs to know of a ticket found. */
    record Known(String reference, String original, String requester, String subject, List<String> marks) {}

    void put(Indexed ticket) {
        var document = new Document();
        document.add(new StringField(REFERENCE, ticket.reference(), Field.Store.YES));
        document.add(new StoredField(ORIGINAL, ticket.original()));
        document.add(new StringField(SCOPE, ticket.scope(), Field.Store.NO));
        document.add(new StoredField(REQUESTER, ticket.requester()));
        document.add(new StoredField(SUBJECT, ticket.issue().subject()));
        for (int time = 0; time < subjectWeight; time++) {
            document.add(new TextField(WORDS, ticket.issue().subject(), Field.Store.NO));
        }
        document.add(new TextField(WORDS, ticket.issue().body(), Field.Store.NO));
        ticket.issue().marks().forEach(mark -> document.add(new StringField(MARKS, mark, Field.Store.YES)));
        try {
            writer.updateDocument(new Term(REFERENCE, ticket.reference()), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String reference) {
        try {
            writer.deleteDocuments(new Term(REFERENCE, reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was put and removed until now is found from here on. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One look at the index as it is now. */
    Look look() {
        try {
            return new Look(searchers.acquire());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final class Look implements AutoCloseable {

        private final IndexSearcher searcher;

        private Look(IndexSearcher searcher) {
            this.searcher = searcher;
            searcher.setSimilarity(similarity);
        }

        /**
         * @param scope null for all
         * @param words as many as are to be looked for
         */
        List<Match> best(@Nullable String scope, List<Asked> words, List<String> marks, double markWeight, int most) {
            var query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(
                    new BoostQuery(new TermQuery(new Term(WORDS, word.word())), (float) word.weight()), Occur.SHOULD));
            marks.forEach(mark ->
                    query.add(new BoostQuery(new TermQuery(new Term(MARKS, mark)), (float) markWeight), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(1);
            if (scope != null) {
                query.add(new TermQuery(new Term(SCOPE, scope)), Occur.FILTER);
            }
            try {
                var found = new ArrayList<Match>();
                var stored = searcher.storedFields();
                for (var hit : searcher.search(query.build(), most).scoreDocs) {
                    found.add(new Match(
                            stored.document(hit.doc, Set.of(REFERENCE)).get(REFERENCE), hit.score));
                }
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Nullable Known known(String reference) {
            try {
                var hits = searcher.search(new TermQuery(new Term(REFERENCE, reference)), 1).scoreDocs;
                if (hits.length == 0) {
                    return null;
                }
                var document = searcher.storedFields().document(hits[0].doc);
                return new Known(
                        reference,
                        document.get(ORIGINAL),
                        document.get(REQUESTER),
                        document.get(SUBJECT),
                        List.of(document.getValues(MARKS)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** How rare a word is among all tickets, as BM25 counts it; what is nowhere is rarest. */
        double rarity(String word) {
            try {
                long all = Math.max(1, searcher.getIndexReader().numDocs());
                long with = searcher.getIndexReader().docFreq(new Term(WORDS, word));
                return Math.log(1 + (all - Math.min(all, with) + 0.5) / (with + 0.5));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int size() {
            return searcher.getIndexReader().numDocs();
        }

        @Override
        public void close() {
            try {
                searchers.release(searcher);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
