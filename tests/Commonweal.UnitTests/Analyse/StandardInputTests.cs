using System.Diagnostics;
using Commonweal.Web.Analyse;

namespace Commonweal.UnitTests.Analyse;

public class StandardInputTests
{
    [Fact]
    public async Task Dash_ReadsWhatAnotherProgramWrites()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AnalyseCommands).Assembly.Location, "analyse", "apportion", "-", "--seats", "10"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var program = Process.Start(start)!;
        await program.StandardInput.WriteAsync("name,weight\nnorth,700\nsouth,300\n");
        program.StandardInput.Close();
        var (said, complained) = (await program.StandardOutput.ReadToEndAsync(), await program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Equal("", complained);
        Assert.Equal(0, program.ExitCode);
        Assert.Matches(@"north\s+700\s+7\b", said);
    }
}
