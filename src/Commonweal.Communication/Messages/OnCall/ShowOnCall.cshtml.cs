using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Who is on call for each language of the city, now and in the next seven days, and which hours nobody covers.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class ShowOnCallModel(Duties duties, CityTime time, Here here, Texts texts) : PageModel
{
    internal sealed record OfLanguage(string Language, IReadOnlyList<Shift> Now, IReadOnlyList<OfDay> Days, bool HasGaps, bool IsNobodys);

    /// <summary>A day: who begins on it, and the hours of it that nobody covers.</summary>
    internal sealed record OfDay(DateOnly Day, IReadOnlyList<Shift> Shifts, IReadOnlyList<Stretch> Gaps);

    [BindProperty(SupportsGet = true)] public OnCallKind Work { get; set; }

    public DutyWeek Week { get; private set; } = null!;

    public IReadOnlyList<OfLanguage> Languages { get; private set; } = [];

    /// <summary>Everybody who can be on the rota, in the order of their names.</summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> People { get; private set; } = [];

    public CityTime Time => time;

    public bool MayBeOnCall => User.HasClaim("permission", "messages.translate");

    public bool MayKeep => User.HasClaim("permission", "oncall.keep");

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (Work is not OnCallKind.Interpreter) Work = OnCallKind.Translator;
        Week = await duties.ReadAsync(stop);
        Languages = [.. here.City.Languages.Select(Read)];
        People = [.. Week.Names.OrderBy(n => n.Value, StringComparer.CurrentCulture).ThenBy(n => n.Key)];
    }

    public string WordsOf(Stretch gap) => gap.From == time.StartOf(time.Day(gap.From)) && gap.Until == time.EndOf(time.Day(gap.From))
        ? texts["oncall.gap.day"]
        : texts["oncall.gap", ("from", time.Time(gap.From)), ("until", time.Time(gap.Until))];

    public string WordsOf(Shift shift) => texts["oncall.shift", ("from", time.Time(shift.From)), ("until", time.Time(shift.Until)), ("who", Week.NameOf(shift.AccountId))]
        + (shift.For is { } other ? " · " + texts["oncall.standsIn", ("who", Week.NameOf(other))] : "");

    private OfLanguage Read(string language)
    {
        var (shifts, gaps) = (Week.Of(language, Work).ToLookup(s => time.Day(s.From)), Week.Gaps(language, Work));
        var days = new List<OfDay>();
        for (var day = time.Day(Week.Now); time.StartOf(day) < Week.Until; day = day.AddDays(1))
            days.Add(new OfDay(day, [.. shifts[day]], [.. gaps.Select(g => Clip(g, day)).Where(g => g.From < g.Until)]));
        return new OfLanguage(language, Week.AtNow(language, Work), days, gaps.Count > 0, gaps is [{ } whole] && whole == new Stretch(Week.Now, Week.Until));
    }

    private Stretch Clip(Stretch gap, DateOnly day)
    {
        var (start, end) = (time.StartOf(day), time.EndOf(day));
        return new Stretch(gap.From > start ? gap.From : start, gap.Until < end ? gap.Until : end);
    }
}
