using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>What an address under <c>/open311</c> asks for: a resource, the number of one thing in it, a format.</summary>
internal sealed record Open311Address(Open311Resource Resource, string Id, string Extension)
{
    /// <summary>The format asked for; null where it is one we do not speak.</summary>
    public Open311Format? Format => Open311Formats.TryParse(Extension, out var format) ? format : null;

    /// <summary>The format to answer in: XML, which every client has to read, unless JSON was asked for.</summary>
    public Open311Format AnswerFormat => Format ?? Open311Format.Xml;

    /// <summary>Reads the path after <c>/open311/</c>. The format is what follows the last point, so codes may hold points.</summary>
    public static Open311Address Parse(string path)
    {
        var segments = path.Split('/');
        var last = segments[^1];
        var point = last.LastIndexOf('.');
        var (name, extension) = point < 0 ? (last, "") : (last[..point], last[(point + 1)..]);
        segments[^1] = name;
        return segments switch
        {
            ["discovery"] => new(Open311Resource.Discovery, "", extension),
            ["v2", "services"] => new(Open311Resource.Services, "", extension),
            ["v2", "services", var code] => new(Open311Resource.Definition, code, extension),
            ["v2", "requests"] => new(Open311Resource.Requests, "", extension),
            ["v2", "requests", var id] => new(Open311Resource.Request, id, extension),
            ["v2", "tokens", var token] => new(Open311Resource.Token, token, extension),
            _ => new(Open311Resource.Nothing, "", extension),
        };
    }
}

/// <summary>The resources of GeoReport v2.</summary>
internal enum Open311Resource
{
    /// <summary>There is nothing at this address.</summary>
    Nothing,
    Discovery,
    Services,
    Definition,
    Requests,
    Request,
    Token,
}
