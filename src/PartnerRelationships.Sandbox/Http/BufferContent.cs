using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>A body whose array goes back to the pool with the response.</summary>
internal sealed class BufferContent : HttpContent
{
    private readonly Utf8Buffer buffer;

    public BufferContent(Utf8Buffer buffer)
    {
        this.buffer = buffer;
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => buffer.OpenRead().CopyToAsync(stream);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(buffer.OpenRead());

    protected override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) buffer.Dispose();
        base.Dispose(disposing);
    }
}
