package org.parterre.platform.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {
    @Test
    void allThatIsWrittenCanBeShown() {
        ApiDocs docs = Contract.read();
        assertThat(docs.chapters())
                .allSatisfy(chapter ->
                        assertThat(chapter.operations()).as(chapter.name()).isNotEmpty());
        List<String> operations = docs.chapters().stream()
                .flatMap(chapter -> chapter.operations().stream())
                .map(ApiDocs.Operation::id)
                .toList();
        assertThat(operations).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }
}
