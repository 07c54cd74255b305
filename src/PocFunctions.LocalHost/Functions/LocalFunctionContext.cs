using Microsoft.Azure.Functions.Worker;

namespace PocFunctions.LocalHost.Functions;

internal sealed class LocalFunctionContext(IReadOnlyDictionary<string, object?> bindingData, CancellationToken cancellationToken)
    : FunctionContext
{
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override BindingContext BindingContext { get; } = new TriggerMetadata(bindingData);

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    private sealed class TriggerMetadata(IReadOnlyDictionary<string, object?> bindingData) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = bindingData;
    }
}
