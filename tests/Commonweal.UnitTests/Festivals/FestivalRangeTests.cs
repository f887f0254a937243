using System.Globalization;
using Commonweal.Analysis.Festivals;
using CsCheck;

namespace Commonweal.UnitTests.Festivals;

/// <summary>Every year from 1950 to 2077.</summary>
public sealed class FestivalRangeTests
{
    private static readonly Lazy<IReadOnlyList<FestivalDay>> AllDays = new(() => [.. Enumerable.Range(1950, 128).SelectMany(year => FestivalCalendar.Days(year))]);

    private static readonly string[] Languages = ["ar-SA", "fa-IR", "th-TH", "he-IL", "en-US"];

    [Fact]
    public void EveryFestival_ComesAboutOnceAYear()
        => Assert.All(AllDays.Value.GroupBy(day => (day.Festival.Tradition, day.Festival.Name)), festival =>
        {
            var dates = festival.Select(day => day.Date).Order().ToList();
            var longest = festival.Key.Name == "guru_gobind_singh_jayanti" ? 770 : 420;
            Assert.All(dates.Zip(dates.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 320, longest));
            Assert.InRange(dates[0], new DateOnly(1950, 1, 1), new DateOnly(1951, 1, 20));
            Assert.InRange(dates[^1], new DateOnly(2076, 12, 10), new DateOnly(2077, 12, 31));
        });

    [Fact]
    public void EveryFestival_IsThere()
        => Assert.Equal(FestivalCalendar.Festivals.Count, AllDays.Value.Select(day => (day.Festival.Tradition, day.Festival.Name)).Distinct().Count());

    [Theory]
    [InlineData("christian-western", "easter", "1950-04-09")]
    [InlineData("christian-orthodox", "pascha", "1950-04-09")]
    [InlineData("jewish", "rosh_hashanah", "1950-09-12")]
    [InlineData("islam", "eid_al_fitr", "1950-07-16")]
    [InlineData("hindu", "diwali_india", "1950-11-09")]
    [InlineData("east-asian", "lunar_new_year_chinese", "1950-02-17")]
    [InlineData("east-asian", "lunar_new_year_vietnamese", "1968-01-29")]
    [InlineData("east-asian", "lunar_new_year_chinese", "1968-01-30")]
    [InlineData("christian-western", "easter", "2077-04-11")]
    [InlineData("islam", "hijri_new_year", "2077-11-17")]
    [InlineData("islam", "ashura", "2077-11-26")]
    [InlineData("jewish", "yom_kippur", "2077-09-27")]
    [InlineData("bahai", "naw_ruz", "2014-03-21")]
    [InlineData("bahai", "birth_of_the_bab", "2014-10-20")]
    [InlineData("hindu-balinese", "nyepi", "1997-04-09")]
    [InlineData("hindu-balinese", "nyepi", "2002-04-13")]
    [InlineData("hindu-balinese", "nyepi", "2044-03-29")]
    [InlineData("hindu", "chhath_puja", "2001-11-21")]
    [InlineData("hindu", "dussehra", "2010-10-17")]
    [InlineData("hindu", "holi", "2033-03-16")]
    [InlineData("hindu", "ganesh_chaturthi", "2035-09-05")]
    [InlineData("hindu", "maha_shivaratri", "1983-02-11")]
    [InlineData("sikh", "guru_nanak_jayanti", "2012-11-28")]
    [InlineData("buddhist-thai", "visakha_bucha", "2010-05-28")]
    [InlineData("buddhist-sri-lanka", "vesak_poya", "2010-05-27")]
    [InlineData("buddhist-sri-lanka", "esala_poya", "2004-07-02")]
    [InlineData("buddhist-mongolian", "tsagaan_sar", "2010-02-14")]
    [InlineData("buddhist-tibetan", "buddha_first_sermon", "2000-08-03")]
    public void KnownDays_AreFound(string tradition, string festival, string date)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);

        Assert.Contains(FestivalCalendar.Days(day.Year, tradition), found => found.Festival.Name == festival && found.Date == day);
    }

    [Theory]
    [InlineData(1949)]
    [InlineData(2078)]
    public void YearsOutside_AreRefused(int year) => Assert.Throws<ArgumentOutOfRangeException>(() => FestivalCalendar.Days(year));

    [Fact]
    public void UnknownTradition_IsRefusedWithTheNamesOfTheOthers()
        => Assert.Contains("christian-western, east-asian", Assert.Throws<ArgumentException>(() => FestivalCalendar.Days(2026, "jedi")).Message, StringComparison.Ordinal);

    [Fact]
    public void Answer_DependsOnNothingButTheYear()
        => Gen.Select(Gen.Int[1950, 2077], Gen.Int[0, Languages.Length - 1], Gen.Int[0, 19]).Sample((year, language, at) =>
        {
            var tradition = FestivalCalendar.Traditions[at];
            var before = CultureInfo.CurrentCulture;
            var plain = FestivalCalendar.Days(year, tradition);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Languages[language]);
                return plain.SequenceEqual(FestivalCalendar.Days(year, tradition)) && plain.SequenceEqual(FestivalCalendar.Days(year).Where(day => day.Festival.Tradition == tradition));
            }
            finally { CultureInfo.CurrentCulture = before; }
        }, iter: 60);

    [Fact]
    public void Days_AreOfTheYearAndInOrder()
        => Gen.Int[1950, 2077].Sample(year =>
        {
            var days = FestivalCalendar.Days(year);
            return days.All(day => day.Date.Year == year && day.Uncertainty >= 0 && day.Method.Length > 0) && days.Select(day => day.Date).SequenceEqual(days.Select(day => day.Date).Order());
        }, iter: 30);
}
