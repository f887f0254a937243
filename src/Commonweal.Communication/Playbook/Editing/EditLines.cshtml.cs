using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Playbook.Editing;

/// <summary>An ordered list of a draft: who speaks, whom to tell first, rumours to expect.</summary>
[RequirePermission("playbook.keep"), WhileAwake("playbook")]
internal sealed class EditLinesModel(CommonwealDb db, Here here, Texts texts) : SectionForm(db, here, texts)
{
    private const int LongestFirst = 200, LongestSecond = 500, LongestName = 120, Blank = 2;

    [BindProperty(SupportsGet = true, Name = "list")] public string List { get; set; } = "";

    [BindProperty] public List<LineInput> Rows { get; set; } = [];

    public Section Section => Enum.Parse<Section>(List, ignoreCase: true);

    /// <summary>What the list's own words begin with.</summary>
    public string Key => "playbook.lines." + List + ".";

    public bool HasExtra => Section is not Section.Rumours;

    private IReadOnlyList<(MultilingualText First, MultilingualText Second, string? Extra)> Kept => Section switch
    {
        Section.Speakers => [.. Draft.Speakers.Select(s => (s.Who, s.On, s.PersonName))],
        Section.Calls => [.. Draft.Calls.Select(c => (c.Who, c.How, c.WithinMinutes?.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
        _ => [.. Draft.Rumours.Select(r => (r.Said, r.Answer, (string?)null))],
    };

    public MultilingualText? StoredFirst(LineInput row) => row.Was is { } was && was < Kept.Count ? Kept[was].First : null;

    public MultilingualText? StoredSecond(LineInput row) => row.Was is { } was && was < Kept.Count ? Kept[was].Second : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        foreach (var (at, row) in Rows.Index().Where(r => !r.Item.IsEmpty)) Check(row, $"{nameof(Rows)}[{at}]");
        var rows = Rows.Where(r => !r.IsEmpty).OrderBy(r => r.Place ?? int.MaxValue).Take(ScenarioContent.MostLines).ToList();
        var lines = rows.ConvertAll(r => (First: r.First.ApplyTo(StoredFirst(r) ?? MultilingualText.Empty, Languages), Second: r.Second.ApplyTo(StoredSecond(r) ?? MultilingualText.Empty, Languages), Extra: r.Extra?.Trim()));
        return await KeepAsync(d => Section switch
        {
            Section.Speakers => d with { Speakers = lines.ConvertAll(l => new Speaker(l.First, l.Second, string.IsNullOrEmpty(l.Extra) ? null : l.Extra)) },
            Section.Calls => d with { Calls = lines.ConvertAll(l => new Call(l.First, l.Second, MinutesOf(l.Extra))) },
            _ => d with { Rumours = lines.ConvertAll(l => new ExpectedRumour(l.First, l.Second)) },
        }, stop);
    }

    protected override Task FillAsync(CancellationToken stop)
    {
        Rows = [.. Kept.Index().Select(k => new LineInput { Place = k.Index + 1, Was = k.Index, First = MultilingualInput.Of(k.Item.First), Second = MultilingualInput.Of(k.Item.Second), Extra = k.Item.Extra })];
        for (var blank = 0; blank < Blank && Rows.Count < ScenarioContent.MostLines; blank++) Rows.Add(new LineInput { Place = Rows.Count + 1 });
        return Task.CompletedTask;
    }

    private void Check(LineInput row, string name)
    {
        CheckText(row.First, name + ".First", LongestFirst, required: true);
        CheckText(row.Second, name + ".Second", LongestSecond, required: true);
        if (Section == Section.Calls && !string.IsNullOrWhiteSpace(row.Extra) && MinutesOf(row.Extra) is not (>= 1 and <= 1440)) ModelState.AddModelError(name + ".Extra", Texts["playbook.lines.calls.extra.bad"]);
        if (Section == Section.Speakers && row.Extra?.Length > LongestName) ModelState.AddModelError(name + ".Extra", Texts["errors.tooLong", ("most", LongestName)]);
    }

    /// <summary>A whole number in digits of any script, or null.</summary>
    private static int? MinutesOf(string? typed)
    {
        var number = 0;
        foreach (var letter in typed?.Trim() ?? "")
        {
            if (!char.IsDigit(letter) || number > 100_000) return null;
            number = (number * 10) + (int)char.GetNumericValue(letter);
        }
        return string.IsNullOrWhiteSpace(typed) ? null : number;
    }
}
