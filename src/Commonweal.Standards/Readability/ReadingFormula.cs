namespace Commonweal.Standards.Readability;

/// <summary>
/// Published formulas of how easily a text is read, each for its language: about 0 (hard) to 100 (easy), and not comparable between languages.
/// W are words, S sentences, Y syllables, L letters and digits.
/// </summary>
public enum ReadingFormula
{
    /// <summary>None that has proved itself for the language, or no words to measure. For Arabic all depend on vowels that are rarely written.</summary>
    None,

    /// <summary>English: 206.835 − 1.015 W/S − 84.6 Y/W (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948).</summary>
    Flesch,

    /// <summary>French: 207 − 1.015 W/S − 73.6 Y/W (L. Kandel, A. Moles, Application de l'indice de Flesch à la langue française, Cahiers d'études de radio-télévision 19, 1958).</summary>
    KandelMoles,

    /// <summary>Spanish: 206.84 − 1.02 W/S − 60 Y/W (J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959; with words per sentence, where reprints have sentences).</summary>
    FernandezHuerta,

    /// <summary>German: 180 − W/S − 58.5 Y/W (T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978).</summary>
    Amstad,

    /// <summary>Italian: 89 + (300 S − 10 L)/W (Gruppo universitario linguistico pedagogico: P. Lucisano, M. E. Piemontese, Scuola e città 3, 1988).</summary>
    Gulpease,
}
