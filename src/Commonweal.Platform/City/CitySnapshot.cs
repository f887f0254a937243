using Commonweal.Platform.Localization;

namespace Commonweal.Platform.City;

/// <summary>The city at one moment.</summary>
public sealed record CitySnapshot(
    CitySettings Settings, IReadOnlyList<Department> Departments, IReadOnlyList<District> AllDistricts, DateTimeOffset ReadAt)
{
    /// <summary>The districts as they are now; <see cref="AllDistricts"/> has those of earlier too.</summary>
    public IReadOnlyList<District> Districts { get; } = [.. AllDistricts.Where(d => !d.Retired)];

    /// <summary>Holidays and other days on which the offices are closed.</summary>
    public IReadOnlyList<ClosedDay> ClosedDays { get; init; } = [];

    /// <summary>Who is away when, and who covers.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The city's languages in order.</summary>
    public IReadOnlyList<string> Languages => Settings.Languages;

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);

    /// <summary>The days on which the offices work, by which promises are counted.</summary>
    public WorkingDays WorkingDays => field ??= new WorkingDays(Settings.FreeDays, ClosedDays.Select(d => d.Day));

    /// <summary>Whether a part is awake.</summary>
    public bool IsAwake(string? part) => part is null || Settings.AwakeParts.Contains(part, StringComparer.Ordinal);

    /// <summary>Whether the city decides in a field (a key of <see cref="Competence"/>); what it does not decide is hidden.</summary>
    public bool IsCompetent(string? field) => field is null || Settings.Competences.Contains(field, StringComparer.Ordinal);

    /// <summary>Whether a day lies in an election period.</summary>
    public bool IsElection(DateOnly day) => Settings.ElectionFrom <= day && day <= (Settings.ElectionUntil ?? DateOnly.MaxValue);

    /// <summary>The absence that pauses a department's promises on a day, or null.</summary>
    public Absence? Pause(Guid? departmentId, DateOnly day) => Absences.FirstOrDefault(a => a.Pauses(departmentId, day));

    /// <summary>A district by its code, also one that is retired, or null.</summary>
    public District? District(string? code) => code is null ? null : AllDistricts.FirstOrDefault(d => d.Code == code);

    /// <summary>A department by its key, or null.</summary>
    public Department? Department(Guid? id) => id is null ? null : Departments.FirstOrDefault(d => d.Id == id);
}
