using System.Text;

namespace Commonweal.Web.Analyse;

/// <summary>A file that somebody names on the command line, or the standard input.</summary>
internal static class InputFile
{
    private const string StandardInput = "-";

    /// <summary>How the file is called in messages.</summary>
    internal static string NameOf(string path) => path == StandardInput ? "standard input" : Path.GetFileName(path);

    /// <summary>Opens it as UTF-8, strictly: anything else would turn names into riddles.</summary>
    /// <exception cref="Platform.Commands.CommandFailure">It is not there, a folder, or not readable.</exception>
    internal static StreamReader Open(string path)
    {
        try
        {
            var bytes = path == StandardInput ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return new StreamReader(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputFault.In(NameOf(path), "there is no such file.");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw InputFault.In(NameOf(path), Directory.Exists(path) ? "this is a folder, not a file." : "the file cannot be read.");
        }
    }
}
