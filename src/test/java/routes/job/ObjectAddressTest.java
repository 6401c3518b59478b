package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "week 1/cells+more.pdf",
                "a/b//c.pdf",
                "100%.pdf",
                "café/日本.pdf",
                "a?b=c#d.pdf",
                "../x.pdf",
                "/lead.pdf"
            })
    void readsBackTheKeysThatItWrites(String key) {
        ObjectAddress address = new ObjectAddress("s3", "my.lectures_1", key, null);

        assertThat(ObjectAddress.of(address.toString())).isEqualTo(address);
    }

    @Test
    void writesAUri() {
        assertThat(new ObjectAddress("gs", "lectures", "week 1/Cells.pdf", "17+8"))
                .hasToString("gs://lectures/week%201/Cells.pdf?version=17%2B8");
        assertThat(ObjectAddress.of("gs://lectures/week%201/Cells.pdf?version=17%2B8"))
                .isEqualTo(new ObjectAddress("gs", "lectures", "week 1/Cells.pdf", "17+8"));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new ObjectAddress("s3", "", "key", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
