package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.report.Narratives.Author;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stories in the database. What happens with one is added and never changed.
@Component
class CaseStudies {

    private final JdbcClient sql;

    CaseStudies(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CaseStudy> find(UUID id) {
        return read(null, id).stream().findFirst();
    }

    List<CaseStudy> of(Span year) {
        return read(year.code(), null);
    }

    private List<CaseStudy> read(@Nullable String year, @Nullable UUID id) {
        return sql.sql("""
                        select s.id, s.year, t.id as text_id, t.title, t.words, t.disguised, t.written_by, tw.name as writer, t.written_at,
                               a.agreed_on, a.how, a.until_on, a.kept, aw.name as agreement_by, a.recorded_at,
                               r.may_print, r.remark, rw.name as reviewer, r.reviewed_at, e.why, e.ended_on, ew.name as ended_by
                          from report.case_study s
                         cross join lateral (select * from report.case_text c where c.study_id = s.id order by c.written_at desc, c.id desc limit 1) t
                          join agency.worker tw on tw.id = t.written_by
                          left join lateral (select * from report.case_agreement c where c.study_id = s.id
                                              order by c.recorded_at desc, c.id desc limit 1) a on true
                          left join agency.worker aw on aw.id = a.recorded_by
                          left join lateral (select * from report.case_review c where c.text_id = t.id
                                              order by c.reviewed_at desc, c.id desc limit 1) r on true
                          left join agency.worker rw on rw.id = r.reviewed_by
                          left join report.case_end e on e.study_id = s.id
                          left join agency.worker ew on ew.id = e.recorded_by
                         where (:year::text is null or s.year = :year)
                           and (:id::uuid is null or s.id = :id)
                         order by e.study_id is not null, t.title, s.id
                         limit 200
                        """)
                .param("year", year)
                .param("id", id)
                .query((row, _) -> study(row))
                .list();
    }

    private static CaseStudy study(ResultSet row) throws SQLException {
        var text = new CaseStudy.Text(
                row.getObject("text_id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                disguised((String[]) row.getArray("disguised").getArray()),
                new WorkerId(row.getObject("written_by", UUID.class)),
                row.getString("writer"),
                Times.instant(row, "written_at"));
        return new CaseStudy(
                row.getObject("id", UUID.class), row.getString("year"), text, agreement(row), review(row), end(row));
    }

    private static EnumSet<Disguised> disguised(String... names) {
        var all = EnumSet.noneOf(Disguised.class);
        Arrays.stream(names).map(Disguised::valueOf).forEach(all::add);
        return all;
    }

    private static CaseStudy.@Nullable Agreement agreement(ResultSet row) throws SQLException {
        return row.getString("how") == null
                ? null
                : new CaseStudy.Agreement(
                        row.getObject("agreed_on", LocalDate.class),
                        HowAgreed.valueOf(row.getString("how")),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("kept"),
                        row.getString("agreement_by"),
                        Times.instant(row, "recorded_at"));
    }

    private static CaseStudy.@Nullable Review review(ResultSet row) throws SQLException {
        return row.getString("reviewer") == null
                ? null
                : new CaseStudy.Review(
                        row.getBoolean("may_print"),
                        row.getString("remark"),
                        row.getString("reviewer"),
                        Times.instant(row, "reviewed_at"));
    }

    private static CaseStudy.@Nullable End end(ResultSet row) throws SQLException {
        return row.getString("why") == null
                ? null
                : new CaseStudy.End(
                        WhyEnded.valueOf(row.getString("why")),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("ended_by"));
    }

    /// The same id again changes nothing.
    void begin(UUID id, Span year, Author author) {
        sql.sql("""
                        insert into report.case_study (id, year, begun_by, begun_at)
                        values (:id, :year, :by, :at)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("year", year.code())
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }

    void write(UUID textId, UUID study, CaseStudyForm form, Author author) {
        sql.sql("""
                        insert into report.case_text (id, study_id, title, words, disguised, written_by, written_at)
                        values (:id, :study, :title, :words, :disguised::text[], :by, :at)
                            on conflict do nothing
                        """)
                .param("id", textId)
                .param("study", study)
                .param("title", form.cleanTitle())
                .param("words", form.cleanWords())
                .param("disguised", names(form.changed()))
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }

    private static String[] names(Collection<Disguised> disguised) {
        return disguised.stream().map(Enum::name).toArray(String[]::new);
    }

    void agree(UUID id, UUID study, AgreementForm.Read agreed, Author author) {
        sql.sql("""
                        insert into report.case_agreement (id, study_id, agreed_on, how, until_on, kept, recorded_by, recorded_at)
                        values (:id, :study, :on, :how, :until, :kept, :by, :at)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("study", study)
                .param("on", agreed.on())
                .param("how", agreed.how().name())
                .param("until", agreed.until())
                .param("kept", agreed.kept())
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }

    void review(UUID id, UUID text, boolean mayPrint, String remark, Author author) {
        sql.sql("""
                        insert into report.case_review (id, text_id, may_print, remark, reviewed_by, reviewed_at)
                        values (:id, :text, :may, :remark, :by, :at)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("text", text)
                .param("may", mayPrint)
                .param("remark", remark)
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }

    /// For good; a second time changes nothing.
    void end(UUID study, WhyEnded why, LocalDate today, Author author) {
        sql.sql("""
                        insert into report.case_end (study_id, why, ended_on, recorded_by, recorded_at)
                        values (:study, :why, :on, :by, :at)
                            on conflict do nothing
                        """)
                .param("study", study)
                .param("why", why.name())
                .param("on", today)
                .param("by", author.by().value())
                .param("at", Times.utc(author.at()))
                .update();
    }
}
