namespace Commonweal.Platform.Commands;

/// <summary>What the program's exit codes mean.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Fine = 0;

    /// <summary>Not done, or something is broken; the last line says what.</summary>
    public const int Failed = 1;

    /// <summary>The words of the command were wrong; nothing was tried.</summary>
    public const int Usage = 2;
}

/// <summary>A command that cannot do what was asked: its message is shown as it is and tells what to do instead.</summary>
public sealed class CommandFailure(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>What the program ends with.</summary>
    public int ExitCode => exitCode;
}
