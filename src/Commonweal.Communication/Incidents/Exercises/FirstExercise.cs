using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Exercises;

/// <summary>A step of a city's first month: one exercise was played to its end.</summary>
internal sealed class FirstExercise(CommonwealDb db) : IFirstMonthStep
{
    public string Step => "exercise";

    public Task<bool> IsDoneAsync(CancellationToken stop) => db.Set<RoomFigure>().AnyAsync(f => f.IsExercise, stop);
}
