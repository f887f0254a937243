using System.Globalization;
using Commonweal.Standards.ICalendar;

namespace Commonweal.UnitTests.Standards.ICalendar;

/// <summary>
/// Every example of RFC 5545 §3.8.5.3: first time, rule, and the dates the text expects. Days as month/day after their year,
/// <c>9/2-11</c> for a run of days, <c>@</c> for another time than the first; <c>…</c> at the end for a rule without end.
/// </summary>
public class Rfc5545Examples
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static TheoryData<string, string, string> All => new()
    {
        { "19970902", "FREQ=DAILY;COUNT=10", "1997 9/2-11" },
        { "19970902", "FREQ=DAILY;UNTIL=19971224T000000Z", "1997 9/2-30 10/1-31 11/1-30 12/1-23" },
        { "19970902", "FREQ=DAILY;INTERVAL=2", "1997 9/2 9/4 9/6 9/8 9/10 9/12 9/14 9/16 9/18 9/20 9/22 9/24 9/26 9/28 9/30 10/2 10/4 10/6 10/8 10/10 10/12 10/14 10/16 10/18 10/20 10/22 10/24 10/26 10/28 10/30 11/1 11/3 11/5 …" },
        { "19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 9/2 9/12 9/22 10/2 10/12" },
        { "19980101", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998 1/1-31 1999 1/1-31 2000 1/1-31" },
        { "19980101", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998 1/1-31 1999 1/1-31 2000 1/1-31" },
        { "19970902", "FREQ=WEEKLY;COUNT=10", "1997 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4" },
        { "19970902", "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997 9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4 11/11 11/18 11/25 12/2 12/9 12/16 12/23" },
        { "19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997 9/2 9/16 9/30 10/14 10/28 11/11 11/25 12/9 12/23 1998 1/6 1/20 2/3 2/17 …" },
        { "19970902", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2" },
        { "19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2" },
        { "19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997 9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22" },
        { "19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16" },
        { "19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997 9/5 10/3 11/7 12/5 1998 1/2 2/6 3/6 4/3 5/1 6/5" },
        { "19970905", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997 9/5 10/3 11/7 12/5" },
        { "19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997 9/7 9/28 11/2 11/30 1998 1/4 1/25 3/1 3/29 5/3 5/31" },
        { "19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997 9/22 10/20 11/17 12/22 1998 1/19 2/16" },
        { "19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997 9/28 10/29 11/28 12/29 1998 1/29 2/26 …" },
        { "19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15 1998 1/2 1/15" },
        { "19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997 9/30 10/1 10/31 11/1 11/30 12/1 12/31 1998 1/1 1/31 2/1" },
        { "19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997 9/10-15 1999 3/10-13" },
        { "19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997 9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25 1998 1/6 1/13 1/20 1/27 3/3 3/10 3/17 3/24 3/31 …" },
        { "19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997 6/10 7/10 1998 6/10 7/10 1999 6/10 7/10 2000 6/10 7/10 2001 6/10 7/10" },
        { "19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997 3/10 1999 1/10 2/10 3/10 2001 1/10 2/10 3/10 2003 1/10 2/10 3/10" },
        { "19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997 1/1 4/10 7/19 2000 1/1 4/9 7/18 2003 1/1 4/10 7/19 2006 1/1" },
        { "19970519", "FREQ=YEARLY;BYDAY=20MO", "1997 5/19 1998 5/18 1999 5/17 …" },
        { "19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997 5/12 1998 5/11 1999 5/17 …" },
        { "19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997 3/13 3/20 3/27 1998 3/5 3/12 3/19 3/26 1999 3/4 3/11 3/18 3/25 …" },
        { "19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997 6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28 1998 6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27 1999 6/3 6/10 6/17 6/24 7/1 7/8 7/15 7/22 7/29 8/5 8/12 8/19 8/26 …" },
        { "19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997 9/13 10/11 11/8 12/13 1998 1/10 2/7 3/7 4/11 5/9 6/13 …" },
        { "19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996 11/5 2000 11/7 2004 11/2 …" },
        { "19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 9/4 10/7 11/6" },
        { "19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997 9/29 10/30 11/27 12/30 1998 1/29 2/26 3/30 …" },
        // As printed, the end is 13:00 in New York; the erratum to the RFC says 21:00 in UTC.
        { "19970902", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "1997 9/2 9/2@12:00" },
        { "19970902", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "1997 9/2 9/2@12:00 9/2@15:00" },
        { "19970902", "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "1997 9/2 9/2@09:15 9/2@09:30 9/2@09:45 9/2@10:00 9/2@10:15" },
        { "19970902", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "1997 9/2 9/2@10:30 9/2@12:00 9/2@13:30" },
        { "19970902", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", TwentyMinutes },
        { "19970902", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", TwentyMinutes },
        { "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 8/5 8/10 8/19 8/24" },
        { "19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 8/5 8/17 8/19 8/31" },
        { "20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 1/15 1/30 2/15 3/15 3/30" },
    };

    private static string TwentyMinutes
        => "1997 " + string.Join(' ', new[] { "9/2", "9/3" }.SelectMany(d => Enumerable.Range(0, 24).Select(n => $"{d}@{9 + n / 3:00}:{n % 3 * 20:00}"))) + " …";

    [Theory]
    [MemberData(nameof(All))]
    public void Planned_OfAnExample_IsWhatTheTextSays(string first, string rule, string expected)
    {
        var start = DateTime.ParseExact(first, "yyyyMMdd", CultureInfo.InvariantCulture).AddHours(9);
        var set = new RecurrenceSet(start, NewYork, Recurrence.Parse(rule));

        var dates = Read(expected);

        // One more than expected shows that what ends has ended.
        Assert.Equal(dates, set.Planned().Take(dates.Count + (expected.EndsWith('…') ? 0 : 1)));
    }

    [Fact]
    public void Planned_EveryFridayThe13thWithTheFirstTimeExcluded_IsWhatTheTextSays()
    {
        var start = new DateTime(1997, 9, 2, 9, 0, 0);
        var set = new RecurrenceSet(start, NewYork, Recurrence.Parse("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")) { Excluded = new HashSet<DateTime> { start } };

        Assert.Equal(Read("1998 2/13 3/13 11/13 1999 8/13 2000 10/13"), set.Planned().Take(5));
    }

    private static List<DateTime> Read(string text)
    {
        var year = 0;
        var dates = new List<DateTime>();
        foreach (var word in text.Split(' ').Where(w => w != "…"))
        {
            if (!word.Contains('/', StringComparison.Ordinal)) { year = Number(word); continue; }
            var at = word.Split('@');
            var time = at.Length > 1 ? TimeSpan.Parse(at[1], CultureInfo.InvariantCulture) : TimeSpan.FromHours(9);
            var (month, days) = (at[0].Split('/')[0], at[0].Split('/')[1].Split('-'));
            for (var day = Number(days[0]); day <= Number(days[^1]); day++) dates.Add(new DateTime(year, Number(month), day) + time);
        }
        return dates;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
