using System.Text.Json;
using System.Text.Json.Serialization;

namespace PocFunctions.Pipeline.Registry;

/// <summary>Where a vendor stands. The names are the API's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VendorState>))]
internal enum VendorState
{
    /// <summary>Applied for; no address of the team is proven yet.</summary>
    [JsonStringEnumMemberName("awaitingVerification")]
    AwaitingVerification,

    /// <summary>Applied for, the team address is proven; an operator decides.</summary>
    [JsonStringEnumMemberName("awaitingApproval")]
    AwaitingApproval,

    /// <summary>On the register, the contact confirmed within the interval.</summary>
    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>On the register, being asked whether the contact still holds.</summary>
    [JsonStringEnumMemberName("due")]
    Due,

    /// <summary>On the register, did not answer a whole cycle.</summary>
    [JsonStringEnumMemberName("unresponsive")]
    Unresponsive,

    /// <summary>Held back by an operator.</summary>
    [JsonStringEnumMemberName("suspended")]
    Suspended,

    /// <summary>Left the register at its own wish.</summary>
    [JsonStringEnumMemberName("left")]
    Left,

    /// <summary>An operator refused the application.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The application was not proven in time.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,
}

/// <summary>Groups of states.</summary>
internal static class VendorStates
{
    /// <summary>Neither on the register nor on the way there.</summary>
    internal static bool IsOver(this VendorState state) => state is VendorState.Refused or VendorState.Expired or VendorState.Left;

    /// <summary>Approved and not gone since: holds its claims.</summary>
    internal static bool IsOnRegister(this VendorState state) => state.IsReconfirmed() || state == VendorState.Suspended;

    /// <summary>On the register and asked to reconfirm.</summary>
    internal static bool IsReconfirmed(this VendorState state) =>
        state is VendorState.Active or VendorState.Due or VendorState.Unresponsive;
}

/// <summary>States by the names the API gives them.</summary>
internal static class VendorStateNames
{
    private static readonly Dictionary<string, VendorState> ByName =
        Enum.GetValues<VendorState>().ToDictionary(state => JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), StringComparer.Ordinal);

    internal static bool TryParse(string name, out VendorState state) => ByName.TryGetValue(name, out state);
}
