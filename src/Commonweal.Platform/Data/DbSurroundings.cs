using Commonweal.Platform.Accounts;
using Commonweal.Platform.Events;

namespace Commonweal.Platform.Data;

/// <summary>What a database context needs from around it; one object, so that the contexts stay easy to make.</summary>
public sealed record DbSurroundings(IDialect Dialect, Modules Modules, IActor Actor, TimeProvider Clock, OutboxSignal OutboxSignal);
