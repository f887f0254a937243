using System.Text.Json;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Apportionment;

public class ApportionCommandTests
{
    private const string Communities = "name,weight\nPort,412000\nHill,155300\nMill,88210\nWood,23950\nLake,9120\nIsle,1480\nCape,640\n";

    [Theory]
    [InlineData("hamilton", "60 23 13 3 1 0 0")]
    [InlineData("webster", "60 23 13 3 1 0 0")]
    [InlineData("sainte-lague", "60 23 13 3 1 0 0")]
    [InlineData("dhondt", "61 22 13 3 1 0 0")]
    [InlineData("adams", "57 22 13 4 2 1 1")]
    [InlineData("dean", "59 22 13 3 1 1 1")]
    [InlineData("huntington-hill", "59 22 13 3 1 1 1")]
    public void Apportion_HundredSeats_AreSharedByEveryMethod(string method, string seats)
    {
        using var file = new TemporaryFile(Communities);
        var answer = AnalyseRun.Json("apportion", file.Path, "--seats", "100", "--method", method);

        Assert.Equal(seats, string.Join(' ', answer.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("seats").GetInt64())));
        Assert.Equal(100, answer.GetProperty("seats").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("tie").ValueKind);
    }

    [Fact]
    public void Apportion_MoneyWithAMinimum_IsExactToTheCent()
    {
        using var file = new TemporaryFile(Communities);
        var answer = AnalyseRun.Json("apportion", file.Path, "--amount", "10000.01", "--minimum", "250");
        var amounts = answer.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("amount").GetDecimal()).ToList();

        Assert.Equal(10_000.01m, amounts.Sum());
        Assert.Equal([250m, 250m, 250m], amounts.Skip(4));
        Assert.Equal("Lake", answer.GetProperty("parts")[4].GetProperty("name").GetString());
    }

    [Fact]
    public void Apportion_Tie_IsTold()
    {
        using var file = new TemporaryFile("name,weight\nA,5\nB,5\nC,30\n");
        var tie = AnalyseRun.Json("apportion", file.Path, "--seats", "4").GetProperty("tie");

        Assert.Equal(["A", "B"], tie.GetProperty("claimants").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(1, tie.GetProperty("given").GetInt32());
        Assert.Equal(
            "name  weight  seats\n----  ------  -----\nA          5      1\nB          5      1\nC         30      6\n",
            AnalyseRun.Text("apportion", file.Path, "--seats", "8"));
        Assert.Contains("Claims of A, B are exactly equal, and 1 of them got one more", AnalyseRun.Text("apportion", file.Path, "--seats", "4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name\nA\n", "table.csv, line 1: there is no column 'weight'. Columns are: name.")]
    [InlineData("name,weight\n", "table.csv: there is nobody to share.")]
    [InlineData("name,weight\nA,0\n", "table.csv: every weight is 0.")]
    [InlineData("name,weight\nA,1\nA,2\n", "table.csv, line 3: there are two of the name 'A'.")]
    [InlineData("name,weight\nA,-1\n", "table.csv, line 2: 'weight' is -1; a weight cannot be negative.")]
    [InlineData("name,weight\nA,some\n", "table.csv, line 2: 'weight' is 'some', which is not a number.")]
    public void Apportion_SenselessFile_IsRefused(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("apportion", file.Path, "--seats", "3"));
    }

    [Theory]
    [InlineData("Give either --seats or --amount.")]
    [InlineData("Give either --seats or --amount.", "--seats", "3", "--amount", "3")]
    [InlineData("--seats is from 1 to 1000000000000000, not 0.", "--seats", "0")]
    [InlineData("--amount is 10.005, which is no multiple of 0.01.", "--amount", "10.005")]
    [InlineData("--minimum is 1.5, which is no multiple of 1.", "--seats", "10", "--minimum", "1.5")]
    [InlineData("10 do not suffice for a minimum of 2 for each of 7.", "--seats", "10", "--minimum", "2")]
    [InlineData("--unit is over 0.", "--amount", "10", "--unit", "0")]
    public void Apportion_SenselessWords_AreRefused(string message, params string[] words)
    {
        using var file = new TemporaryFile(Communities);
        Assert.Equal(message, AnalyseRun.Fault(["apportion", file.Path, .. words]));
    }
}
