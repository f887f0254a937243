using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Incidents.Exercises;

/// <summary>Closes a room: from then on it is read, and looked back at.</summary>
[RequirePermission("incidents.lead"), WhileAwake(IncidentsSlice.Part)]
internal sealed class CloseRoomModel(CommonwealDb db, Closing closing, RoomParts parts, Here here, Texts texts) : IncidentPage(db, here, texts)
{
    public override string Step => "incidents.close";

    /// <summary>What goes on once the room is closed.</summary>
    public IReadOnlyList<RoomSection> Parts { get; private set; } = [];

    protected override bool IsPossible => Incident.IsOpen;

    protected override async Task LoadAsync(CancellationToken stop) => Parts = await parts.ReadAsync(Incident, User, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Incident.Version != Version) return this.ChangedMeanwhile(Texts);
        await closing.CloseAsync(Incident, stop);
        return await SaveAsync(Incident.Path, "incidents.close.done", stop);
    }
}
