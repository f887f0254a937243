using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;

namespace Commonweal.Platform.Ui.Today;

/// <summary>A step of the first month as it stands.</summary>
/// <param name="Key">Its stable key.</param>
/// <param name="Path">Where it is done, or null where it is done outside.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="IsDerived">It is known from the city's own data; nobody ticks it.</param>
internal sealed record FirstMonthState(string Key, string? Path, bool Done, bool IsDerived)
{
    internal string Title => "firstMonth.step." + Key;

    internal string Hint => "firstMonth.hint." + Key;
}

/// <summary>
/// The path that leads a new city through its first month: hours and danger card, first open Friday and three commitments,
/// playbook on paper and one exercise, a newcomer's sheet and the first 'you said, we did'.
/// </summary>
internal sealed class FirstMonth(IEnumerable<IFirstMonthStep> modules, CurrentCity current)
{
    private static readonly (string Key, string? Path)[] Steps =
    [
        ("hours", "/desk/city/danger"),
        ("departments", "/desk/city/departments"),
        ("districts", "/desk/city/districts"),
        ("open-friday", null),
        ("commitments", null),
        ("playbook", null),
        ("exercise", null),
        ("newcomers", null),
        ("first-answer", null),
    ];

    internal bool IsTickedByHand(string step) => Steps.Any(s => s.Key == step) && OfCity(step, current.Latest) is null && !modules.Any(m => m.Step == step);

    internal async Task<IReadOnlyList<FirstMonthState>> ReadAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var states = new List<FirstMonthState>(Steps.Length);
        foreach (var (key, path) in Steps)
        {
            var derived = OfCity(key, city) ?? await OfModulesAsync(key, stop);
            states.Add(new(key, path, derived ?? city.Settings.FirstMonthDone.Contains(key, StringComparer.Ordinal), derived is not null));
        }
        return states;
    }

    private static bool? OfCity(string step, CitySnapshot city) => step switch
    {
        "hours" => !city.Settings.Hours.IsEmpty,
        "departments" => city.Departments.Count > 0,
        "districts" => city.Districts.Count > 0,
        _ => null,
    };

    private async Task<bool?> OfModulesAsync(string step, CancellationToken stop)
        => modules.FirstOrDefault(m => m.Step == step) is { } module ? await module.IsDoneAsync(stop) : null;
}
