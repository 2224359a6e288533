package pop.openreferral;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/// Reads a directory in the shape of Open Referral into ours.
///
/// One transaction for all of a file: ten thousand services take seconds, nobody sees half a directory, and an import
/// that was interrupted has done nothing and is started again. Only one at a time.
@Component
public class DirectoryImport {

    static final String TASK = "directory import";
    private static final double READ = 0.8;
    private static final double CHECKED = 0.84;
    private static final double PLACED = 0.88;
    private static final double LISTED = 0.92;
    private static final double DONE = 0.98;
    private static final int HUNDRED = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImport.class);
    private static final String OUR_FAULT =
            "Something went wrong on our side, and nothing was taken in. Try it again; if it happens twice, tell us.";

    private final JdbcClient sql;
    private final Terms terms;
    private final Imports imports;
    private final AsSystem system;
    private final Clock clock;

    DirectoryImport(JdbcClient sql, Terms terms, Imports imports, AsSystem system, Clock clock) {
        this.sql = sql;
        this.terms = terms;
        this.imports = imports;
        this.system = system;
        this.clock = clock;
    }

    /// What a dry run throws, so that the transaction is taken back.
    private static final class OnlyLooked extends RuntimeException {
        private final transient Report report;

        OnlyLooked(Report report) {
            this.report = report;
        }
    }

    /// The same, kept among the files that were read.
    public Report record(Path file, Order order, DoubleConsumer share) {
        var id = new ImportId(Ids.next());
        imports.begin(id, order);
        return finish(id, file, order, share);
    }

    /// Of a file whose reading has begun. Whatever happens, it has an end.
    Report finish(ImportId id, Path file, Order order, DoubleConsumer share) {
        var source = order.source() == null ? "" : order.source();
        try {
            var document = Document.open(file);
            source = source(document, order);
            var work = new Work(document, source, order, steps(id, share));
            return system.call(TASK, () -> {
                var done = work.run();
                imports.write(id, done);
                return done;
            });
        } catch (Unreadable e) {
            return ended(id, Report.stopped(source, Objects.requireNonNullElse(e.getMessage(), "")));
        } catch (OnlyLooked e) {
            return ended(id, e.report);
        } catch (RuntimeException e) {
            LOG.error("a directory could not be read", e);
            return ended(id, Report.stopped(source, OUR_FAULT));
        }
    }

    private Report ended(ImportId id, Report report) {
        imports.end(id, report);
        return report;
    }

    /// Says each percent once, and stops when somebody wants that.
    private DoubleConsumer steps(ImportId id, DoubleConsumer share) {
        var said = new AtomicInteger(-1);
        return done -> {
            int percent = (int) (done * HUNDRED);
            if (said.getAndSet(percent) != percent) {
                if (!imports.moved(id, done)) {
                    throw new Unreadable(Imports.STOPPED);
                }
                share.accept(done);
            }
        };
    }

    /// In the transaction that there is.
    Report within(Path file, Order order) {
        var document = Document.open(file);
        return new Work(document, source(document, order), order, _ -> {}).run();
    }

    private static String source(Document document, Order order) {
        if (order.source() != null && !order.source().isBlank()) {
            return Findings.cut(order.source().strip());
        }
        return document.source()
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> Findings.cut(order.name().replaceFirst("\\.[^.]*$", "")));
    }

    /// All that is done with one file.
    private final class Work {

        private final Document document;
        private final String source;
        private final Order order;
        private final DoubleConsumer share;
        private final Instant now = clock.instant();
        private final Findings findings = new Findings();
        private int taken;

        Work(Document document, String source, Order order, DoubleConsumer share) {
            this.document = document;
            this.source = source;
            this.order = order;
            this.share = share;
        }

        Report run() {
            sql.sql("select pg_advisory_xact_lock(hashtext('openreferral.import'))")
                    .query((_, _) -> true)
                    .single();
            var reader = read();
            share.accept(READ);
            var counts = write(reader);
            var report = new Report(source, counts, findings.all(document.lines()), "");
            if (order.dryRun()) {
                throw new OnlyLooked(report);
            }
            return report;
        }

        private Reader read() {
            var staging = new Staging(sql);
            staging.prepare();
            var reader = new Reader(new Way(new Identity(source), order.own(), now), staging);
            if (document.tables()) {
                var nesting = new Nesting(sql);
                nesting.prepare();
                document.each(findings, nesting::add);
                nesting.each(
                        findings,
                        (kind, pointer, record) -> take(reader, kind, Told.record(record, pointer, findings)));
            } else {
                document.each(
                        findings,
                        (kind, pointer, record) -> take(reader, kind, Told.record(record, pointer, findings)));
            }
            staging.complete();
            return reader;
        }

        private void take(Reader reader, String kind, Told told) {
            reader.take(kind, told);
            if (++taken % 100 == 0) {
                share.accept(Math.min(1, taken / (double) Math.max(1, document.records())) * READ);
            }
        }

        private Report.Counts write(Reader reader) {
            new StagedChecks(sql, findings).run(order.own(), Cycles.within(reader.parents()));
            share.accept(CHECKED);
            if (!order.own()) {
                terms.note(now);
                terms.unknownOnStaged().forEach(this::unknown);
            }
            var rows = new StagedRows(sql, now);
            int organisations = rows.newOrganisations() + rows.changedOrganisations();
            int places = rows.newPlaces() + rows.changedPlaces();
            share.accept(PLACED);
            rows.services();
            share.accept(LISTED);
            new StagedParts(sql).run(order.own());
            share.accept(DONE);
            var facts = new StagedFacts(sql, by(), now);
            var counted = facts.counted();
            int paused = vanished(facts, counted);
            facts.write();
            return new Report.Counts(
                    counted.added(),
                    counted.changed(),
                    counted.services() - counted.added() - counted.changed(),
                    paused,
                    findings.leftOut(),
                    organisations,
                    places);
        }

        private void unknown(Terms.Term term) {
            var name = term.scheme().isEmpty() ? term.name() : term.scheme() + ": " + term.name();
            findings.add(Found.UNKNOWN_TERM, name, "", term.term() + ", on " + term.services());
        }

        /// A page of several says nothing of what it does not have, and a file without services is one that went wrong.
        private int vanished(StagedFacts facts, StagedFacts.Counted counted) {
            if (order.own()) {
                return 0;
            }
            if (counted.services() == 0) {
                findings.once(Found.NOTHING_IN_IT, "");
                return 0;
            }
            if (document.partial()) {
                findings.once(Found.PARTIAL, "");
                return 0;
            }
            var gone = facts.pauseVanished(source);
            gone.forEach(each -> findings.add(Found.VANISHED, each.name(), "", ""));
            return gone.size();
        }

        private UUID by() {
            return order.by() == null ? Viewer.system(TASK).id() : order.by();
        }
    }
}
