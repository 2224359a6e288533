package pop.web;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/things");

    @Test
    void the_address_of_another_page_keeps_filters_and_sorting() {
        request.addParameter("team", "a", "b");
        request.addParameter("q", "O'Neil & {co}");
        request.addParameter("sort", "-name");
        request.addParameter("page", "2");

        assertThat(Paging.from(request, 20).at(3))
                .isEqualTo("/things?team=a&team=b&q=O%27Neil%20%26%20%7Bco%7D&sort=-name&page=3");
    }

    @Test
    void sorting_again_by_the_same_column_turns_the_list_round() {
        request.addParameter("sort", "name");
        var paging = Paging.from(request, 20);

        assertThat(paging.sorted("name")).isEqualTo("ascending");
        assertThat(paging.sortedBy("name")).isEqualTo("/things?sort=-name");
        assertThat(paging.sortedBy("age")).isEqualTo("/things?sort=age");
    }

    @Test
    void empty_filters_are_dropped_and_sorting_is_no_filter() {
        request.addParameter("q", "");
        request.addParameter("sort", "name");

        assertThat(Paging.from(request, 20).filtered()).isFalse();
    }

    @Test
    void a_total_tells_how_many_pages_there_are() {
        var paging = Paging.from(request, 20).withTotal(41);

        assertThat(paging.pages()).isEqualTo(3);
        assertThat(paging.more()).isTrue();
        assertThat(Paging.from(request, 20).withTotal(20).needed()).isFalse();
    }

    @Test
    void nonsense_for_a_page_is_the_first() {
        request.addParameter("page", "-7");

        assertThat(Paging.from(request, 20).offset()).isZero();
    }
}
