using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>What forms about hearings offer, in the reader's language.</summary>
internal sealed class HearingChoices(Here here, Texts texts)
{
    public IEnumerable<Choice> Spreads => Enum.GetValues<Spread>().Select(s => new Choice(s.ToString(), texts["rumours.spread." + s]));

    /// <summary>Ways a colleague writes down; the public form is its own.</summary>
    public IEnumerable<Choice> Ways => Enum.GetValues<HeardBy>().Where(b => b is not HeardBy.Form).Select(b => new Choice(b.ToString(), texts["rumours.by." + b]));

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public IEnumerable<Choice> Districts => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(d => d.Label, StringComparer.CurrentCulture);

    public string District(string? code) => here.City.District(code) is { } district ? here.Text(district.Name) : texts["rumours.district.none"];
}
