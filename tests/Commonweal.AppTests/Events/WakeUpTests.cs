using Commonweal.Platform.Events;
using Xunit;

namespace Commonweal.AppTests.Events;

/// <summary>Waiting that is woken in the very moment in which its patience ends.</summary>
public sealed class WakeUpTests
{
    [Fact]
    public async Task Woken_AsItsTimerGoesOff_ThrowsNothingAtTheClock()
    {
        var (clock, signal) = (new LateClock(), new Signal());
        var waiting = signal.WaitAsync(TimeSpan.FromSeconds(1), clock, TestContext.Current.CancellationToken);
        signal.Raise();
        await waiting;

        // The timer had gone off, and its work begins only now that nobody waits any more.
        Assert.Null(Record.Exception(clock.GoOff));
    }

    private sealed class Signal : WakeUp;

    private sealed class LateClock : TimeProvider
    {
        private Action? work;

        public void GoOff() => work!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            work = () => callback(state);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
