namespace Commonweal.Platform.Contracts;

/// <summary>Knows by itself whether a step of a city's first month is done; steps without one are ticked by hand.</summary>
public interface IFirstMonthStep
{
    /// <summary>Key of the step, such as <c>first-answer</c>.</summary>
    string Step { get; }

    /// <summary>Whether it is done now.</summary>
    Task<bool> IsDoneAsync(CancellationToken stop);
}
