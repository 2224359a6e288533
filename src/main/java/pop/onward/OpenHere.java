package pop.onward;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.directory.OpenReferrals;
import pop.directory.ServiceId;

import java.util.Collection;
import java.util.UUID;

/// Tells the directory how many are waited for at a service before it is closed; a number, whoever asks.
@Component
class OpenHere implements OpenReferrals {

    private final JdbcClient sql;
    private final AsSystem house;

    OpenHere(JdbcClient sql, AsSystem house) {
        this.sql = sql;
        this.house = house;
    }

    @Override
    public int to(Collection<ServiceId> services) {
        return house.call(
                "counting open referrals to a service",
                () -> sql.sql("""
                        select count(*)
                          from onward.onward o
                         where o.service_id = any (:services)
                           and o.status not in ('GIVEN', 'OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR')
                        """)
                        .param(
                                "services",
                                services.stream().map(ServiceId::value).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single());
    }
}
