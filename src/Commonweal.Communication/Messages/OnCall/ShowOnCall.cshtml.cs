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
    internal sealed record OfLanguage(string Language, IReadOnlyList<Shift> Now, IReadOnlyList<IGrouping<DateOnly, Shift>> Days, IReadOnlyList<Stretch> Gaps);

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
        Languages = [.. here.City.Languages.Select(l => new OfLanguage(l, Week.AtNow(l, Work), [.. Week.Of(l, Work).GroupBy(s => time.Day(s.From))], Week.Gaps(l, Work)))];
        People = [.. Week.Names.OrderBy(n => n.Value, StringComparer.CurrentCulture).ThenBy(n => n.Key)];
    }

    public string WordsOf(IReadOnlyList<Stretch> gaps) => gaps is [{ } whole] && whole == new Stretch(Week.Now, Week.Until)
        ? texts["oncall.gaps.whole"]
        : string.Join(" · ", gaps.Select(g => texts["oncall.gap", ("from", time.ShortWithTime(g.From)), ("until", time.ShortWithTime(g.Until))]));

    public string WordsOf(Shift shift) => texts["oncall.shift", ("from", time.Time(shift.From)), ("until", time.Time(shift.Until)), ("who", Week.NameOf(shift.AccountId))]
        + (shift.For is { } other ? " · " + texts["oncall.standsIn", ("who", Week.NameOf(other))] : "");
}
