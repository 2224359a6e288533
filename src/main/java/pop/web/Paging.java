package pop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which page of a list is shown, counted from 1, and the addresses of the others. The query (filters, sorting) is kept
/// in each address, so that any state of a list can be bookmarked. `?sort=name` sorts by a column, `?sort=-name`
/// downwards.
public record Paging(
        int page, int size, @Nullable Long total, boolean more, String path, Map<String, List<String>> query) {
    private static final int LAST_PAGE = 10_000;

    public static Paging from(HttpServletRequest request, int size) {
        var query = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("page") && !String.join("", values).isBlank()) {
                query.put(name, List.of(values));
            }
        });
        return new Paging(number(request.getParameter("page")), size, null, false, request.getRequestURI(), query);
    }

    public Paging withTotal(long count) {
        return new Paging(page, size, count, offset() + size < count, path, query);
    }

    /// For lists too long to count: ask the database for one row more than the size, and say whether it came.
    public Paging withMore(boolean hasMore) {
        return new Paging(page, size, null, hasMore, path, query);
    }

    public long offset() {
        return (page - 1L) * size;
    }

    public boolean needed() {
        return page > 1 || more;
    }

    /// Whether anything but the sorting narrows the list.
    public boolean filtered() {
        return query.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    public int pages() {
        return total == null ? page + (more ? 1 : 0) : (int) Math.max(1, (total + size - 1) / size);
    }

    /// The address of another page of the same list.
    public String at(int otherPage) {
        return address(query, otherPage);
    }

    public Optional<String> sort() {
        return query.getOrDefault("sort", List.of()).stream().findFirst();
    }

    /// The value of `aria-sort` for a column.
    public String sorted(String column) {
        var sort = sort().orElse("");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /// The address of the same list sorted by a column, or downwards if it already is.
    public String sortedBy(String column) {
        var other = new LinkedHashMap<>(query);
        other.put("sort", List.of(sorted(column).equals("ascending") ? "-" + column : column));
        return address(other, 1);
    }

    private String address(Map<String, List<String>> parameters, int number) {
        var pairs = new ArrayList<String>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        if (number > 1) {
            pairs.add("page=" + number);
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 1 : Math.clamp(Integer.parseInt(text), 1, LAST_PAGE);
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
