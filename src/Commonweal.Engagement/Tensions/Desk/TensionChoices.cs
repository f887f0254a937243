using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Blocks;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>What the forms of the log offer to choose from, in the reader's language.</summary>
internal sealed class TensionChoices(CommonwealDb db, Here here, Texts texts)
{
    public IEnumerable<Choice> Kinds => Enum.GetValues<TensionKind>().Select(k => new Choice(k.ToString(), Of(k)));

    public IEnumerable<Choice> Certainties => Enum.GetValues<Certainty>().Select(c => new Choice(c.ToString(), Of(c), texts["tensions.certainty.hint." + Key(c)]));

    public IEnumerable<Choice> Sources => Enum.GetValues<TensionSource>().Select(s => new Choice(s.ToString(), Of(s)));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name)));

    public string Of(TensionKind kind) => texts["tensions.kind." + Key(kind)];

    public string Of(Certainty certainty) => texts["tensions.certainty." + Key(certainty)];

    public string Of(TensionSource source) => texts["tensions.source." + Key(source)];

    public string Of(TensionState state) => texts["tensions.state." + Key(state)];

    /// <summary>By when something agreed is due, or when it was done.</summary>
    public IHtmlContent When(DateOnly due, DateOnly? done = null)
    {
        var late = done is null && due < here.Today;
        return new HtmlContentBuilder()
            .AppendHtml(Marks.State(done is not null ? "good" : late ? "bad" : "wait", texts[done is not null ? "tensions.doneOn" : late ? "tensions.lateSince" : "tensions.dueOn"]))
            .Append(" ").AppendHtml(Marks.Day(done ?? due));
    }

    /// <summary>Shape of a state's mark.</summary>
    public static string LookOf(TensionState state) => state switch
    {
        TensionState.WithoutAction => "bad",
        TensionState.InHand => "wait",
        TensionState.Done => "good",
    };

    /// <summary>Communities the city can work with.</summary>
    public async Task<IReadOnlyList<Choice>> CommunitiesAsync(CancellationToken stop)
    {
        var all = await db.Set<Community>().AsNoTracking().Where(c => !c.Ended).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        return [.. all.Select(c => new Choice(c.Id.ToString(), here.Text(c.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture)];
    }

    private static string Key<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
