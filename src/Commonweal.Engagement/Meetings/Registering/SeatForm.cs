namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Somebody asks for seats, as a form carries it.</summary>
internal sealed class SeatForm
{
    /// <summary>The secret of this form: sent twice, it is one registration.</summary>
    public Guid Ticket { get; set; }

    public int? Slot { get; set; }

    public int? Seats { get; set; } = 1;

    public List<AccessNeed> Needs { get; set; } = [];

    public string? InterpreterLanguage { get; set; }

    public string? Email { get; set; }

    public string? PersonName { get; set; }
}
