using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>An entry as its form carries it.</summary>
internal sealed class TensionForm
{
    public string? What { get; set; }

    public string? Place { get; set; }

    public string? District { get; set; }

    public DateOnly? HappenedOn { get; set; }

    public TensionKind? Kind { get; set; }

    public Certainty? Certainty { get; set; }

    public TensionSource? Source { get; set; }

    public List<Guid> WorkedWith { get; set; } = [];

    /// <summary>Whoever writes it has looked: events and places, nobody as the cause.</summary>
    public bool OnlyEvents { get; set; }

    /// <summary>A name that was noticed is that of a place.</summary>
    public bool NameIsPlace { get; set; }

    public static TensionForm Of(Tension tension, IEnumerable<Guid> workedWith) => new()
    {
        What = tension.What,
        Place = tension.Place,
        District = tension.DistrictCode,
        HappenedOn = tension.HappenedOn,
        Kind = tension.Kind,
        Certainty = tension.Certainty,
        Source = tension.Source,
        WorkedWith = [.. workedWith],
    };

    public void Check(ModelStateDictionary state, Texts texts, Here here)
    {
        Words(state, texts, nameof(What), What, Tension.LongestWords);
        Words(state, texts, nameof(Place), Place, Tension.LongestPlace);
        if (Kind is null) state.AddModelError("Form.Kind", texts["errors.required"]);
        if (Certainty is null) state.AddModelError("Form.Certainty", texts["errors.required"]);
        if (Source is null) state.AddModelError("Form.Source", texts["errors.required"]);
        if (District is not null && here.City.District(District) is null) state.AddModelError("Form.District", texts["errors.invalid"]);
        if (HappenedOn is null) state.TryAddModelError("Form.HappenedOn", texts["tensions.day.missing"]);
        else if (HappenedOn > here.Today && Certainty is not Tensions.Certainty.Possible) state.AddModelError("Form.HappenedOn", texts["tensions.day.ahead"]);
        else if (HappenedOn < here.Today.AddYears(-1) || HappenedOn > here.Today.AddYears(1)) state.AddModelError("Form.HappenedOn", texts["tensions.day.far"]);
        if (!OnlyEvents) state.AddModelError("Form.OnlyEvents", texts["tensions.onlyEvents.missing"]);
    }

    public void ApplyTo(Tension tension)
    {
        (tension.What, tension.Place, tension.DistrictCode) = (What!.Trim(), Place!.Trim(), District);
        (tension.HappenedOn, tension.Kind, tension.Certainty, tension.Source) = (HappenedOn!.Value, Kind!.Value, Certainty!.Value, Source!.Value);
    }

    private static void Words(ModelStateDictionary state, Texts texts, string field, string? typed, int most)
    {
        if (string.IsNullOrWhiteSpace(typed)) state.AddModelError("Form." + field, texts["errors.required"]);
        else if (CleanText.Length(typed.Trim()) > most) state.AddModelError("Form." + field, texts["errors.tooLong", ("most", most)]);
    }
}
