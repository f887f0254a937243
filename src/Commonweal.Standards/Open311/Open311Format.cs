namespace Commonweal.Standards.Open311;

/// <summary>The two formats of GeoReport v2. XML is required, JSON is at the server's discretion.</summary>
public enum Open311Format
{
    /// <summary>Schemaless XML without a namespace.</summary>
    Xml,

    /// <summary>JSON made from the XML by the Spark convention.</summary>
    Json,
}

/// <summary>Names of the formats in addresses and headers.</summary>
public static class Open311Formats
{
    /// <summary>Finds the format a client asks for by the ending of the address (<c>xml</c> or <c>json</c>, in any case).</summary>
    public static bool TryParse(string? extension, out Open311Format format)
    {
        format = string.Equals(extension, "json", StringComparison.OrdinalIgnoreCase) ? Open311Format.Json : Open311Format.Xml;
        return format == Open311Format.Json || string.Equals(extension, "xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The media type, as service discovery lists it.</summary>
    public static string MediaType(this Open311Format format) => format switch
    {
        Open311Format.Xml => "text/xml",
        Open311Format.Json => "application/json",
    };

    /// <summary>The value of the Content-Type header, which has to name UTF-8.</summary>
    public static string ContentType(this Open311Format format) => format.MediaType() + "; charset=utf-8";
}
