package io.sysup.inventory.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void aFormulaBecomesTextAndBack(String formula) {
        assertThat(CsvCell.harmless(formula)).isEqualTo("'" + formula);
        assertThat(CsvCell.original("'" + formula)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web-1", "'", "'quoted'", "a=b"})
    void otherTextStaysWhatItIs(String text) {
        assertThat(CsvCell.harmless(text)).isEqualTo(text);
        assertThat(CsvCell.original(text)).isEqualTo(text);
    }
}
