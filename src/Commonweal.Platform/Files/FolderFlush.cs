using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Commonweal.Platform.Files;

/// <summary>
/// Makes the entries of a folder durable. A file flushed and moved is safe from a crash, but on Unix its new name only
/// outlives a loss of power once the folder itself was flushed, and .NET opens no folders.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (!handle.IsInvalid)
        {
            RandomAccess.FlushToDisk(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
